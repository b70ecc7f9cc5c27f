"""Tests of what two rooms share."""
