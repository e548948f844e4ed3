"""Settings, addresses and wiring: the only place that may import every room."""
