import Ingestion

/// Whole files as bytes, for whoever reads scripts.
public typealias FileBytes = Ingestion.FileBytes
