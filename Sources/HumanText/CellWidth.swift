/// How wide text stands in a terminal.
package enum CellWidth {}
