# Made from src/dreamcatcher_client/_async/__init__.py: change that.
"""The client for coroutines."""
