"""Line up the rooms: one module for each way through them, with no logic of its own.

Import the module you need: `importing` loads nothing of what `build` does.
"""
