"""Public wage data: what an occupation is paid in a metropolitan area, independent of any guide."""
