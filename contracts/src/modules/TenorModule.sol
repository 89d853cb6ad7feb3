// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {RULE_USANCE, RULE_VALIDITY} from "../Codes.sol";
import {NoTenorRule, UsanceTooLong, ValidityTooLong} from "../Errors.sol";
import {IPolicyModule} from "../interfaces/IPolicyModule.sol";
import {Policy, Undertaking} from "../Types.sol";
import {PolicyModule} from "./PolicyModule.sol";

/// How long a credit may be valid (issue to expiry) and how long its usance may be, in days.
contract TenorModule is PolicyModule {
    /// The most days from issue to expiry; 0 when the rule was never set.
    uint32 public validityDaysMost;
    /// The most days of usance; 0 when the rule was never set.
    uint32 public usanceDaysMost;

    constructor(address compliance_) PolicyModule(compliance_) {}

    /// @inheritdoc IPolicyModule
    function rules() public pure returns (uint256) {
        return (1 << RULE_VALIDITY) | (1 << RULE_USANCE);
    }

    /// @inheritdoc IPolicyModule
    function check(Undertaking calldata u) external view returns (uint256, uint256, bool) {
        (uint256 validity, uint256 usance) = (validityDaysMost, usanceDaysMost);
        if (validity == 0 || usance == 0) revert NoTenorRule();
        if (u.validityDays > validity) revert ValidityTooLong(u.validityDays, validity);
        if (u.usanceDays > usance) revert UsanceTooLong(u.usanceDays, usance);
        return (rules(), 0, false);
    }

    /// @inheritdoc IPolicyModule
    function set(Policy calldata p) external onlyCompliance {
        if (p.rule == RULE_VALIDITY) validityDaysMost = p.number;
        else usanceDaysMost = p.number;
    }
}
