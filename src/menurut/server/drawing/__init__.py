"""Pictures as numbers: where things stand on a page, computed here and written as SVG by the templates."""
