"""What is done to a store: fill it, ask it, read it again, forget. `menurut.open_store` gives the Store of `desk/store.py`."""
