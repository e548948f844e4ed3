"""The way of a batch: read, mapped, checked, chosen, applied. Each step can be killed and goes on where it was."""
