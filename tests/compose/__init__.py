"""Tests of the words, figures and pages."""
