"""What the tasks of tasks.py share, and those for who works on the project itself."""
