"""Lists that people send, on their whole way: uploaded, read, mapped, checked, chosen, applied."""
