"""From the model to what a page shows: HTML fragments, contents, apparatus. No Pelican here."""
