/**
 * Modules of Python that the program around a script has, and that nobody installs: MicroPython on a board,
 * programs for 3D, maps and drawings, editors, debuggers, and Python in a page.
 */
const HOST_MODULES = new Set(
  `machine micropython utime ujson uos usocket ubinascii uasyncio neopixel onewire ds18x20 rp2 esp esp32
  bpy bmesh mathutils unreal maya pymel hou nuke c4d FreeCAD FreeCADGui adsk Rhino rhinoscriptsyntax
  scriptcontext arcpy qgis obspython xbmc xbmcgui xbmcaddon xbmcplugin sublime sublime_plugin vim gdb lldb
  idaapi idc js pyodide pyscript`.split(/\s+/),
);

export const isHostModule = (module: string): boolean => HOST_MODULES.has(module);
