"""What a subscribed system is told, by a receiver that listens on this machine."""
