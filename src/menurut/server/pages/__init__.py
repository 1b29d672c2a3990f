"""One frozen record per page: all that its template shows, and nothing else."""
