import Taro from "@tarojs/taro";
import { personOfPage } from "./person-of-page";

/** Two phones side by side in one browser share its storage, so each person's keys carry the person. */
const ownKey = (key: string): string => (personOfPage() ? `${personOfPage()}:${key}` : key);

/** What was stored under the key, or undefined when there is nothing or storage is not to be had. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names what the same caller stored
export function readStored<T>(key: string): T | undefined {
  try {
    const value: T | "" = Taro.getStorageSync(ownKey(key));
    return value === "" ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Keeps the value on this phone. A full or forbidden storage is no reason to stop what the person is doing. */
export function writeStored(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(ownKey(key), value);
  } catch {
    // The value lives on in memory.
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(ownKey(key));
  } catch {
    // Nothing was there.
  }
}
