/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  allowedDevOrigins: ["127.0.0.1"],
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg"],
  // A little more than an action may have, so that what is too long is refused and never cut.
  experimental: { serverActions: { bodySizeLimit: "256kb" }, proxyClientMaxBodySize: "300kb" },
};
