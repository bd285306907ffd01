//! Sentences, numbers, money and dates in every language.
