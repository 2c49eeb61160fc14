import Taro from "@tarojs/taro";
import { positionInWechat } from "./position-in-wechat";

jest.mock("@tarojs/taro", () => ({ __esModule: true, default: { getLocation: jest.fn() } }));
const mockedLocation = jest.mocked(Taro.getLocation);

test("WeChat's place is read by the datum of its maps", async () => {
  mockedLocation.mockResolvedValueOnce({ latitude: 35.4, longitude: 116.97 } as never);
  expect(await positionInWechat()).toEqual({ kind: "found", point: { lat: 35.4, lng: 116.97 } });
  expect(mockedLocation).toHaveBeenCalledWith({ type: "gcj02" });
});

test.each([
  ["getLocation:fail auth deny", "refused"],
  ["getLocation:fail authorize no response", "refused"],
  ["getLocation:fail privacy permission is not authorized", "refused"],
  ["getLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF", "unknown"],
  ["getLocation:fail timeout", "unknown"],
])("%s means %s", async (errMsg, kind) => {
  mockedLocation.mockRejectedValueOnce({ errMsg });
  expect(await positionInWechat()).toEqual({ kind });
});
