"""What leaves a store as a file, one module per format. A file appears whole or not at all."""
