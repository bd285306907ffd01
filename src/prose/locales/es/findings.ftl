### Qué está mal en un archivo, en palabras. Argumentos: véase en/findings.ftl
