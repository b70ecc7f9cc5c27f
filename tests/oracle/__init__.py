"""An independent reference of the calculation, made from the contract's text alone."""
