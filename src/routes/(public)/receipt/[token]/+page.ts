// One form on the cheapest phone: nothing here needs a script.
export const csr = false;
