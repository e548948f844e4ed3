"""The staff door: password, second factor, session; what an account must settle before anything else opens."""
