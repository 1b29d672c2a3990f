"""Facts about the world: states, organisations, people, outlets, places. Each file says where it comes from and what licence it has."""
