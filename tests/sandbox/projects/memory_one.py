held = []
while True:
    held.append(bytearray(b"x" * 1_000_000))
