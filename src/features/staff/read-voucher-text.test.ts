import { readVoucherText } from "./read-voucher-text";

test.each([
  ["12345678", "12345678"],
  ["1234 5678", "12345678"],
  [" LLB1.abcdef.29000000.mac_-x\n", "LLB1.abcdef.29000000.mac_-x"],
  ["1234567", null],
  ["123456789", null],
  ["https://qr.example.com/pay", null],
  ["LLB1.", null],
  ["", null],
])("%j is read as %j", (text, read) => {
  expect(readVoucherText(text)).toBe(read);
});
