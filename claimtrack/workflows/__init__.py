"""The story of each command: rooms joined, heavy ones imported only where the story needs them."""
