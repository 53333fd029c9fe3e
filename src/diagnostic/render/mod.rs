//! Printers of findings. Each takes the same findings and knows nothing of the others.
