"""Settings by place: base is what every place shares; dev, test and production differ only where they must."""
