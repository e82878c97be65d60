// One line per room; everything else discovers them here.
export {};
