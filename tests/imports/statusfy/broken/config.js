module.exports = require("./settings")
