/** The globals of p5.js that sketches use most: functions, variables and constants. */
const P5_GLOBALS = new Set(
  `alpha angleMode applyMatrix arc atan2 background beginContour beginShape bezier bezierVertex blendMode
  blue box brightness camera ceil circle clear color colorMode cone constrain copy cos createButton
  createCamera createCanvas createCapture createCheckbox createDiv createElement createFont createGraphics
  createImage createImg createInput createP createRadio createSelect createSlider createSpan createVector
  cursor curve curveVertex cylinder day deltaTime describe deviceOrientation displayDensity displayHeight
  displayWidth dist ellipse ellipseMode endContour endShape erase exp fill filter floor focused frameCount
  frameRate fullscreen get getAudioContext green height hour hue image imageMode int isLooping key keyCode
  keyIsDown keyIsPressed lerp lerpColor lightness line loadFont loadImage loadJSON loadModel loadPixels
  loadSound loadStrings loadTable log loop mag map max millis min minute month mouseButton mouseIsPressed
  mouseX mouseY movedX movedY nf nfc nfp noCanvas noCursor noErase noFill noLoop noSmooth noStroke noTint
  noise noiseDetail noiseSeed norm orbitControl p5 pixelDensity pixels plane pmouseX pmouseY point
  pointLight pop popMatrix pow print push quad quadraticVertex radians random randomGaussian randomSeed
  rect rectMode red redraw remove removeElements resetMatrix resizeCanvas rotate rotateX rotateY rotateZ
  round saturation save saveCanvas scale second select selectAll set shader shearX shearY shininess shuffle
  sin smooth sphere split splice sq sqrt square str stroke strokeCap strokeJoin strokeWeight tan text
  textAlign textAscent textDescent textFont textLeading textSize textStyle textWidth texture tint torus
  touches translate triangle trim updatePixels userStartAudio vertex width windowHeight windowWidth year
  abs acos asin atan degrees float boolean char unchar hex byte join match
  ADD ALT ARROW AUTO AXES BACKSPACE BASELINE BEVEL BLEND BLUR BOLD BOTTOM BURN CENTER CHORD CLOSE CONTROL
  CORNER CORNERS CROSS DARKEST DEGREES DELETE DIFFERENCE DILATE DODGE DOWN_ARROW ENTER ERODE ESCAPE
  EXCLUSION GRAY HALF_PI HAND HARD_LIGHT HSB HSL INVERT ITALIC LEFT LEFT_ARROW LIGHTEST LINES MITER MOVE
  MULTIPLY NORMAL OPAQUE OPEN OPTION OVERLAY P2D PI PIE POINTS POSTERIZE PROJECT QUADS QUAD_STRIP
  QUARTER_PI RADIANS RADIUS REPLACE RETURN RGB RIGHT RIGHT_ARROW ROUND SCREEN SHIFT SOFT_LIGHT SQUARE TAB
  TAU TEXT THRESHOLD TOP TRIANGLES TRIANGLE_FAN TRIANGLE_STRIP TWO_PI UP_ARROW WAIT WEBGL`.split(/\s+/),
);

export const isP5Global = (name: string): boolean => P5_GLOBALS.has(name);

/** Whether a script is a sketch of p5.js, which finds its functions by their names. */
export const isP5Sketch = (code: string): boolean =>
  /\bcreateCanvas\(/.test(code) && /\bfunction (?:setup|draw)\(\)/.test(code);
