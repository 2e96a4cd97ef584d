// Licence: see elsewhere
