"""One's own account: who one is here, what one may do, second factors, sessions."""
