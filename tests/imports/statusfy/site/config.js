// Settings of the site.
const domain = process.env.DOMAIN

module.exports = {
  name: 'example-status',
  title: 'Example Status',
  description: "How Example's services are",
  baseUrl: 'https://status.example.com',
  defaultLocale: 'en',
  locales: [
    { code: 'en', iso: 'en-GB', name: 'English' },
    { code: 'de', iso: 'de-DE', name: 'Deutsch' }
  ],
  content: {
    frontMatterFormat: 'yaml',
    systems: ['shop', 'order-api', 'mail']
  },
  theme: { links: { en: { contact: `https://${domain}/contact` } } }
}
