### Mi a hiba egy fájlban, szavakkal. Argumentumok: en/findings.ftl
