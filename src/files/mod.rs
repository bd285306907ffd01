//! Reading policy folders from disk, from git and from memory.
