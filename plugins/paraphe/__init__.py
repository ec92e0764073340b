"""Paraphe: the texts of diplomacy as an archive to read, search, cite and carry.

A file directly in this package is a Pelican plugin; a folder is pure Python and never imports
Pelican, but for ``site``, which is Pelican's own class made safe.
"""
