"""The two types that docs/declare/tutorial.md declares: its code blocks, byte for byte, as a domain of their own."""
