### What is wrong in a policy file, in words. Each message may have .help (the cure) and .label (at the place).
