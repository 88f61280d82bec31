"use strict";
exports.id = "aws-sdk-core-client-index";
exports.ids = ["aws-sdk-core-client-index"];
exports.modules = {

/***/ "@aws-sdk/core/dist-es/submodules/client/index.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       partition: () => (                    _util_endpoints_lib_aws_partition__WEBPACK_IMPORTED_MODULE_1__.jB)
                     });
                     var _util_endpoints_aws__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js");
                     var _util_endpoints_lib_aws_partition__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js");






























/***/ }),

/***/ "@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  U: () => (              awsEndpointFunctions)
});


var customEndpointFunctions = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js");

var isValidHostLabel = __webpack_require__("@smithy/core/dist-es/submodules/transport/isValidHostLabel.js");

var isIpAddress = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isIpAddress.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/isVirtualHostableS3Bucket.js


const isVirtualHostableS3Bucket = (value, allowSubDomains = false) => {
    if (allowSubDomains) {
        for (const label of value.split(".")) {
            if (!isVirtualHostableS3Bucket(label)) {
                return false;
            }
        }
        return true;
    }
    if (!(0,isValidHostLabel                      .X)(value)) {
        return false;
    }
    if (value.length < 3 || value.length > 63) {
        return false;
    }
    if (value !== value.toLowerCase()) {
        return false;
    }
    if ((0,isIpAddress                 .o)(value)) {
        return false;
    }
    return true;
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/parseArn.js
const ARN_DELIMITER = ":";
const RESOURCE_DELIMITER = "/";
const parseArn = (value) => {
    const segments = value.split(ARN_DELIMITER);
    if (segments.length < 6) {
        return null;
    }
    const [arn, partition, service, region, accountId, ...resourcePath] = segments;
    if (arn !== "arn" || partition === "" || service === "" || resourcePath.join(ARN_DELIMITER) === "") {
        return null;
    }
    const resourceId = resourcePath.map((resource) => resource.split(RESOURCE_DELIMITER)).flat();
    return {
        partition,
        service,
        region,
        accountId,
        resourceId,
    };
};


var partition = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js




const awsEndpointFunctions = {
    isVirtualHostableS3Bucket: isVirtualHostableS3Bucket,
    parseArn: parseArn,
    partition: partition               .jB,
};
customEndpointFunctions                             .m.aws = awsEndpointFunctions;


/***/ }),

/***/ "@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isIpAddress.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       o: () => (              isIpAddress)
                     });
const IP_V4_REGEX = new RegExp(`^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$`);
const isIpAddress = (value) => IP_V4_REGEX.test(value) || (value.startsWith("[") && value.endsWith("]"));


/***/ }),

/***/ "@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       m: () => (              customEndpointFunctions)
                     });
const customEndpointFunctions = {};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/transport/isValidHostLabel.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       X: () => (              isValidHostLabel)
                     });
const VALID_HOST_LABEL_REGEX = new RegExp(`^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$`);
const isValidHostLabel = (value, allowSubDomains = false) => {
    if (!allowSubDomains) {
        return VALID_HOST_LABEL_REGEX.test(value);
    }
    const labels = value.split(".");
    for (const label of labels) {
        if (!isValidHostLabel(label)) {
            return false;
        }
    }
    return true;
};


/***/ })

};
;