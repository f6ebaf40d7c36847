"""The report for a professional: its content, as PDF, and as HL7 FHIR."""
