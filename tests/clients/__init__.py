"""What tests use of other languages to make clients out of the contract."""
