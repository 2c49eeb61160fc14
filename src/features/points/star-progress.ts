/** How far it is to the next star by hours, from the first hour ever; `minutesToNext` is null when they are enough for five. */
export const starPercent = (minutes: number, minutesToNext: number | null): number =>
  minutesToNext === null ? 100 : (minutes / (minutes + minutesToNext)) * 100;
