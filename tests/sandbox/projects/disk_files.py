for n in range(10_000):
    with open(f"/project/{n}", "wb") as file:
        file.write(b"x" * 5_000_000)
