# Made from src/dreamcatcher_client/_async/groups/__init__.py: change that.
