/** A drawing on a 120 × 90 ground: its colour, and the shapes upon it. */
type Drawing = { ground: string; shapes: string };

const gift: Drawing = {
  ground: "#fdf1f2",
  shapes:
    "<rect x='34' y='38' width='52' height='36' rx='3' fill='#e8737f'/><rect x='30' y='30' width='60' height='12' rx='3' fill='#c8102e'/>" +
    "<rect x='55' y='30' width='10' height='44' fill='#fbe3a8'/><path d='M60 30C50 30 42 24 46 17s14 4 14 13c0-9 10-20 14-13s-4 13-14 13Z' fill='none' stroke='#c8102e' stroke-width='4'/>",
};

const drawings: Record<string, Drawing> = {
  soap: {
    ground: "#eaf3fb",
    shapes:
      "<rect x='26' y='44' width='46' height='26' rx='9' fill='#7fb2dd'/><rect x='48' y='30' width='46' height='26' rx='9' fill='#f3c6a5'/>" +
      "<path d='M59 43h24' stroke='#b9763f' stroke-width='3' stroke-linecap='round'/><circle cx='30' cy='28' r='8' fill='#fff'/><circle cx='42' cy='19' r='5' fill='#fff'/><circle cx='88' cy='68' r='6' fill='#fff'/>",
  },
  salt: {
    ground: "#eef1f4",
    shapes:
      "<path d='M40 24h40l4 50H36Z' fill='#fff' stroke='#6c8aa6' stroke-width='3'/><path d='M40 24l4-8h32l4 8Z' fill='#6c8aa6'/><rect x='44' y='40' width='32' height='18' rx='3' fill='#2f6db3'/><path d='M52 49h16' stroke='#fff' stroke-width='3' stroke-linecap='round'/>",
  },
  rice: {
    ground: "#fbf3e0",
    shapes:
      "<path d='M34 26c8 5 44 5 52 0 4 16 4 34 0 50-16 4-36 4-52 0-4-16-4-34 0-50Z' fill='#f4e2b8' stroke='#a97a2b' stroke-width='3'/><path d='M36 26c4-10 44-10 48 0' fill='none' stroke='#a97a2b' stroke-width='3'/>" +
      "<ellipse cx='60' cy='52' rx='17' ry='14' fill='#fff'/><path d='M60 62V46M60 52l-7-5M60 52l7-5M60 58l-7-5M60 58l7-5' stroke='#3f7d3a' stroke-width='3' stroke-linecap='round'/>",
  },
  oil: {
    ground: "#fdf5e3",
    shapes:
      "<path d='M50 14h16v10l12 10v38a5 5 0 0 1-5 5H45a5 5 0 0 1-5-5V38l10-12Z' fill='#f2b632' stroke='#8a5a00' stroke-width='3'/><rect x='48' y='9' width='20' height='9' rx='2' fill='#c8102e'/><path d='M78 40c10 0 10 20 0 20' fill='none' stroke='#8a5a00' stroke-width='4'/><rect x='46' y='46' width='26' height='18' rx='3' fill='#fff'/><path d='M59 49c4 5 5 7 5 9a5 5 0 0 1-10 0c0-2 1-4 5-9Z' fill='#f2b632'/>",
  },
  towel: {
    ground: "#ebf6ef",
    shapes:
      "<path d='M22 22h76' stroke='#7a6a58' stroke-width='5' stroke-linecap='round'/><path d='M38 20h44v54H38Z' fill='#58ab86'/><path d='M38 58h44M38 65h44' stroke='#fff' stroke-width='3'/><path d='M38 74v5M46 74v5M54 74v5M62 74v5M70 74v5M78 74v5' stroke='#2e7d5b' stroke-width='3'/>",
  },
  haircut: {
    ground: "#f2eefb",
    shapes:
      "<circle cx='42' cy='66' r='10' fill='none' stroke='#5b3fa0' stroke-width='5'/><circle cx='78' cy='66' r='10' fill='none' stroke='#5b3fa0' stroke-width='5'/><path d='M48 58 74 16M72 58 46 16' stroke='#8c94a0' stroke-width='6' stroke-linecap='round'/><circle cx='60' cy='38' r='3' fill='#33363b'/>",
  },
  knife: {
    ground: "#eef1f4",
    shapes:
      "<path d='M24 30h54v26H34c-6-6-10-16-10-26Z' fill='#c3ccd6' stroke='#5d6b79' stroke-width='3'/><path d='M78 34h22a5 5 0 0 1 0 14H78Z' fill='#8b5a2b'/><rect x='30' y='66' width='62' height='10' rx='3' fill='#6b7683'/><path d='M92 18l3 6 6 3-6 3-3 6-3-6-6-3 6-3Z' fill='#f2b632'/>",
  },
  "phone-class": {
    ground: "#eef4fd",
    shapes:
      "<rect x='44' y='10' width='34' height='66' rx='6' fill='#22324a'/><rect x='48' y='17' width='26' height='48' fill='#cfe2fb'/><circle cx='61' cy='70' r='2.5' fill='#fff'/><path d='M53 30h16M53 38h16M53 46h10' stroke='#1d5fc4' stroke-width='3' stroke-linecap='round'/><path d='M84 54l-10-4 2 10 4-2 5 9 4-2-5-9Z' fill='#f2b632' stroke='#8a5a00' stroke-width='2'/>",
  },
  "writing-class": {
    ground: "#fdf1f2",
    shapes:
      "<rect x='26' y='18' width='52' height='58' fill='#fff' stroke='#c3a58a' stroke-width='3'/><path d='M38 34h28M52 28v38M40 48h24' stroke='#22324a' stroke-width='5' stroke-linecap='round'/><path d='M96 14 78 56l-4 12 9-8 18-42Z' fill='#8b5a2b'/><path d='M78 56l-4 12 9-8Z' fill='#1f1f1f'/>",
  },
  badminton: {
    ground: "#ebf6ef",
    shapes:
      "<ellipse cx='46' cy='34' rx='20' ry='24' fill='none' stroke='#0b7a3b' stroke-width='5'/><path d='M34 22l24 26M58 22 34 46M46 10v48M26 34h40' stroke='#7fb894' stroke-width='2'/><path d='M54 56 74 82' stroke='#5d6b79' stroke-width='6' stroke-linecap='round'/><path d='M84 26l20-8-4 22-10 6Z' fill='#fff' stroke='#5d6b79' stroke-width='2'/><circle cx='88' cy='46' r='6' fill='#c8102e'/>",
  },
  "hall-hour": {
    ground: "#fdf1e7",
    shapes:
      "<path d='M20 40 60 16l40 24Z' fill='#c8102e'/><rect x='28' y='40' width='64' height='34' fill='#f6dcc0'/><rect x='52' y='52' width='16' height='22' fill='#8b5a2b'/><rect x='34' y='48' width='12' height='12' fill='#9cc7e8'/><rect x='74' y='48' width='12' height='12' fill='#9cc7e8'/><path d='M16 74h88' stroke='#7a6a58' stroke-width='3'/>",
  },
};

/** The drawing of a thing in the mall as an SVG data address; a parcel for whatever has no drawing of its own. */
export function drawPicture(picture: string): string {
  const { ground, shapes } = drawings[picture] ?? gift;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 90'><rect width='120' height='90' fill='${ground}'/>${shapes}</svg>`;
  return `data:image/svg+xml,${svg.replace(/#/g, "%23").replace(/</g, "%3C").replace(/>/g, "%3E")}`;
}
