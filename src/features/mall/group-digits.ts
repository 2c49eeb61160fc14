/** "12345678" as "1234 5678", the way people read a number out. */
export const groupDigits = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, "$1 ");
