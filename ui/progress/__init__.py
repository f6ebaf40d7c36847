"""Progress over days: what the log of consultations shows, as data, charts and a calendar."""
